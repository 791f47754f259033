import os, requests

def call_smart_customer_service(user_input, context=None):
    response = requests.post(os.environ.get("KEFU_URL", "http://localhost:9080") + "/v1/chat",
                             headers={"Authorization": "Bearer " + os.environ.get("KEFU_API_KEY", "kefu-demo-key")},
                             json={"query": user_input, "context": context, "language": "zh-CN", "priority": "high"})
    return response.json()

session_data = {"user_id": "12345", "order_no": "ORD20230801"}
first_response = call_smart_customer_service("我的订单发货了吗?", session_data)
print(first_response["reply"])
if "order_status" in first_response:
    compensation_info = call_smart_customer_service(f"如果延迟送达有补偿吗?{first_response['order_no']}", session_data)
    print(compensation_info["reply"])
